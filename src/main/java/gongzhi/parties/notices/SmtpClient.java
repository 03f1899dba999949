package gongzhi.parties.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One conversation with a mail server after RFC 5321: greeting, STARTTLS where it is wanted, AUTH
 * PLAIN where there is an account, one message, farewell. Each answer may take five seconds.
 */
final class SmtpClient implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String END = "\r\n";

  /**
   * The server.
   *
   * @param tls {@code none} for a server on this machine, {@code starttls}, or {@code tls} from the
   *     first byte
   * @param user empty for a server that asks for none
   */
  record Server(String host, int port, String tls, String user, String password) {}

  private final Server server;
  private Socket socket;
  private BufferedReader answers;

  private SmtpClient(Server server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.answers = reader(socket);
  }

  /** Connects and introduces itself; refuses a server that cannot do what was asked for. */
  static SmtpClient to(Server server) {
    try {
      Socket plain = new Socket();
      plain.connect(
          new InetSocketAddress(server.host(), server.port()), Math.toIntExact(LONGEST.toMillis()));
      plain.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
      SmtpClient client =
          new SmtpClient(server, server.tls().equals("tls") ? secured(server, plain) : plain);
      client.introduce();
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands one message over.
   *
   * @param content headers and body, with lines that end as the protocol wants them
   */
  void send(String from, String to, String content) {
    try {
      ask("MAIL FROM:<" + from + ">", 250);
      ask("RCPT TO:<" + to + ">", 250);
      ask("DATA", 354);
      String stuffed = content.replaceAll("(?m)^\\.", "..");
      ask(stuffed + (stuffed.endsWith(END) ? "." : END + "."), 250);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Socket closing = socket) {
      if (!closing.isClosed()) {
        ask("QUIT", 221);
      }
    } catch (IOException | IllegalStateException _) {
      // The message was taken over before the farewell, or the failure has been told already.
    }
  }

  private void introduce() throws IOException {
    expect(220);
    ask("EHLO gongzhi", 250);
    if (server.tls().equals("starttls")) {
      ask("STARTTLS", 220);
      socket = secured(server, socket);
      answers = reader(socket);
      ask("EHLO gongzhi", 250);
    }
    if (!server.user().isEmpty()) {
      String secret = "\0" + server.user() + "\0" + server.password();
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      ask("AUTH PLAIN " + Base64.getEncoder().encodeToString(bytes), 235);
    }
  }

  private void ask(String line, int expected) throws IOException {
    socket.getOutputStream().write((line + END).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    expect(expected);
  }

  /** An answer may have several lines; the last has a blank after its number. */
  private void expect(int code) throws IOException {
    String line = answers.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = answers.readLine();
    }
    if (line == null || !line.startsWith(String.valueOf(code))) {
      throw new IllegalStateException(
          "The mail server answered "
              + (line == null ? "nothing" : line.substring(0, Math.min(3, line.length()))));
    }
  }

  private static Socket secured(Server server, Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
