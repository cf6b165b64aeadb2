/** Version and digest of the sources; written by the build. */
declare const __BUILD__: string;
