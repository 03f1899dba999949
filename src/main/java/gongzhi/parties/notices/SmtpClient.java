package gongzhi.parties.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One conversation with a mail server after RFC 5321: greeting, STARTTLS (RFC 3207) where it is
 * wanted, AUTH PLAIN where there is an account, one message, farewell. Each answer may take five
 * seconds. Where TLS is wanted nothing goes out without it: a server that does not offer it, and a
 * certificate for another name or that nobody vouches for, end the conversation.
 */
final class SmtpClient implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String END = "\r\n";
  private static final int MOST_LINES = 100;

  /**
   * The server.
   *
   * @param tls {@code none} for a server on this machine, {@code starttls}, or {@code tls} from the
   *     first byte
   * @param user empty for a server that asks for none
   * @param trust file of certificates in PEM that are trusted instead of those of this Java; empty
   *     for none
   */
  record Server(String host, int port, String tls, String user, String password, String trust) {

    private static final Set<String> KNOWN = Set.of("none", "starttls", "tls");

    Server {
      if (!KNOWN.contains(tls)) {
        throw new IllegalArgumentException("gongzhi.mail.tls is starttls, tls or none, not " + tls);
      }
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private final Server server;
  private final SSLSocketFactory sockets;
  private Socket socket;
  private BufferedReader answers;

  private SmtpClient(Server server, Socket socket, SSLSocketFactory sockets) throws IOException {
    this.server = server;
    this.sockets = sockets;
    this.socket = socket;
    this.answers = reader(socket);
  }

  /** Connects and introduces itself; refuses a server that cannot do what was asked for. */
  static SmtpClient to(Server server) {
    Socket plain = new Socket();
    try {
      return begun(server, plain, TrustedCertificates.sockets(server.trust()));
    } catch (IOException e) {
      hangUp(plain);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      hangUp(plain);
      throw e;
    }
  }

  private static SmtpClient begun(Server server, Socket plain, SSLSocketFactory sockets)
      throws IOException {
    plain.connect(
        new InetSocketAddress(server.host(), server.port()), Math.toIntExact(LONGEST.toMillis()));
    plain.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
    boolean atOnce = server.tls().equals("tls");
    SmtpClient client =
        new SmtpClient(server, atOnce ? secured(server, plain, sockets) : plain, sockets);
    client.introduce();
    return client;
  }

  private static void hangUp(Socket plain) {
    try {
      plain.close();
    } catch (IOException _) {
      // What went wrong before is told.
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
      name(to);
      ask("DATA", 354);
      String stuffed = content.replaceAll("(?m)^\\.", "..");
      ask(stuffed + (stuffed.endsWith(END) ? "." : END + "."), 250);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An address that is refused for good is tried no more. */
  private void name(String to) throws IOException {
    try {
      ask("RCPT TO:<" + to + ">", 250);
    } catch (Unsent e) {
      String fault = String.valueOf(e.getMessage());
      throw fault.startsWith("mail 5") ? new Unsent(Unsent.Then.PARK, fault) : e;
    }
  }

  @Override
  public void close() {
    try (Socket closing = socket) {
      if (!closing.isClosed()) {
        ask("QUIT", 221);
      }
    } catch (IOException | Unsent _) {
      // The message was taken over before the farewell, or the failure has been told already.
    }
  }

  private void introduce() throws IOException {
    expect(220);
    List<String> offered = ask("EHLO gongzhi", 250);
    if (server.tls().equals("starttls")) {
      if (offered.stream().noneMatch(line -> line.substring(4).equalsIgnoreCase("STARTTLS"))) {
        throw new IllegalStateException("The mail server offers no STARTTLS");
      }
      ask("STARTTLS", 220);
      socket = secured(server, socket, sockets);
      answers = reader(socket); // What was said in the clear before is forgotten with the old one.
      ask("EHLO gongzhi", 250);
    }
    if (!server.user().isEmpty()) {
      String secret = "\0" + server.user() + "\0" + server.password();
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      ask("AUTH PLAIN " + Base64.getEncoder().encodeToString(bytes), 235);
    }
  }

  private List<String> ask(String line, int expected) throws IOException {
    socket.getOutputStream().write((line + END).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return expect(expected);
  }

  /** An answer may have several lines; the last has a blank after its number. */
  private List<String> expect(int code) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = answers.readLine();
    while (line != null
        && line.length() > 3
        && line.charAt(3) == '-'
        && lines.size() < MOST_LINES) {
      lines.add(line);
      line = answers.readLine();
    }
    if (line == null || line.length() < 3 || !line.startsWith(String.valueOf(code))) {
      throw new Unsent(
          Unsent.Then.TRY_SOON,
          "mail " + (line == null ? "silent" : line.substring(0, Math.min(3, line.length()))));
    }
    lines.add(line.length() > 3 ? line : line + " ");
    return lines;
  }

  private static Socket secured(Server server, Socket plain, SSLSocketFactory sockets)
      throws IOException {
    SSLSocket secure = (SSLSocket) sockets.createSocket(plain, server.host(), server.port(), true);
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
