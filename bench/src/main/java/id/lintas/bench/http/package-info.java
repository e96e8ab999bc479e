/** A light load driver for HTTP/1.1: conversations over kept-alive connections on few threads. */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.http;
