import "./shell/base.css";
