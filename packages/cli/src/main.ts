import { createProgram } from "./create-program.js";

createProgram()
  .parseAsync()
  .catch((error: NodeJS.ErrnoException) => {
    const cure = error.code === "EADDRINUSE" ? ": something listens there already; try another --port" : "";
    console.error(`shaddock: ${error.message}${cure}`);
    process.exit(1);
  });
