package gongzhi.parties.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A mail server on this machine with a certificate of its own; it notes what it hears. */
final class TlsServer implements AutoCloseable {

  final List<String> clear = new CopyOnWriteArrayList<>();
  final List<String> secret = new CopyOnWriteArrayList<>();
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger visits = new AtomicInteger();

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final SSLSocketFactory serving;
  private final boolean atOnce;
  private final boolean offers;
  private final String refused;

  /**
   * @param atOnce TLS from the first byte
   * @param offers whether it says that it knows STARTTLS
   * @param refused the word it answers with 550; empty for none
   */
  TlsServer(OwnCertificate own, boolean atOnce, boolean offers, String refused)
      throws IOException, GeneralSecurityException {
    this.serving = sockets(own);
    this.atOnce = atOnce;
    this.offers = offers;
    this.refused = refused;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        open.incrementAndGet();
        visits.incrementAndGet();
        talk(socket);
      } catch (IOException _) {
        // The visitor hung up, or the test is over.
      } finally {
        open.set(0);
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    if (atOnce) {
      Socket secured = secured(socket);
      answer(secured, "220 ready");
      say(socket, secured, secret);
    } else {
      answer(socket, "220 ready");
      say(socket, socket, clear);
    }
  }

  private void say(Socket plain, Socket socket, List<String> heard) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    boolean content = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      if (line.equals("STARTTLS")) {
        // Whatever is sent in the clear behind this answer must not count.
        answer(socket, "220 go ahead\r\n550 said by somebody in between");
        say(plain, secured(plain), secret);
        return;
      }
      if (content && !line.equals(".")) {
        continue;
      }
      String word = line.split(" ", 2)[0];
      content = word.equals("DATA");
      answer(socket, word.equals(refused) ? "550 no" : reply(word));
    }
  }

  private String reply(String word) {
    return switch (word) {
      case "EHLO" ->
          offers ? "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN" : "250-here\r\n250 AUTH PLAIN";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private static void answer(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private Socket secured(Socket plain) throws IOException {
    SSLSocket socket = (SSLSocket) serving.createSocket(plain, null, plain.getPort(), true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    return socket;
  }

  private static SSLSocketFactory sockets(OwnCertificate own)
      throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(own.store())) {
      keys.load(in, OwnCertificate.PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, OwnCertificate.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }
}
