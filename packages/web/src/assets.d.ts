// Style sheets and pictures are the bundler's.
declare module "*.css";
declare module "*.svg" {
  const url: string;
  export default url;
}
