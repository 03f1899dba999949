package gongzhi.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-open HTTP connection that costs its own machine as little as possible: the generator of
 * the load runs on the same cores as the program.
 */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  /** An answer; {@code location} and {@code cookies} are empty where there are none. */
  public record Answer(int status, String location, String cookies, byte[] body) {

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public Wire(int port) throws IOException {
    this.port = port;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  public Answer get(String path, String cookie) throws IOException {
    return send("GET", path, cookie, "Accept: text/html,*/*\r\n", new byte[0]);
  }

  public Answer postForm(String path, String cookie, String form) throws IOException {
    return send(
        "POST",
        path,
        cookie,
        "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        form.getBytes(StandardCharsets.UTF_8));
  }

  public Answer postJson(String path, String cookie, String csrf, String json) throws IOException {
    return send(
        "POST",
        path,
        cookie,
        "Accept: application/json\r\nContent-Type: application/json\r\nX-CSRF-Token: "
            + csrf
            + "\r\n",
        json.getBytes(StandardCharsets.UTF_8));
  }

  private Answer send(String method, String path, String cookie, String more, byte[] body)
      throws IOException {
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, cookie, more, body.length);
    byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[headBytes.length + body.length];
    System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
    System.arraycopy(body, 0, whole, headBytes.length, body.length);
    socket.getOutputStream().write(whole);
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    String location = "";
    StringBuilder cookies = new StringBuilder();
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "connection" -> last = value.equalsIgnoreCase("close");
        case "location" -> location = value;
        case "set-cookie" -> cookies.append(value.split(";", 2)[0]).append("; ");
        default -> {}
      }
    }
    byte[] body = chunked ? chunks() : exactly(length);
    if (last) {
      close();
      connect();
    }
    return new Answer(status, location, cookies.toString(), body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.writeBytes(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
