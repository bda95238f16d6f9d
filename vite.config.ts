import { defineConfig } from 'vite';
import { pageConfig } from './electron/page-config.ts';

export default defineConfig(pageConfig);
