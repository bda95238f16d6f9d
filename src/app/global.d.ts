/** The version of the app, put in by Vite. */
declare const __APP_VERSION__: string;
