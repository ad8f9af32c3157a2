/** The close code of a connection that broke. [RFC 6455: 7.4.1] */
export const ABNORMAL_CLOSE = 1006;
