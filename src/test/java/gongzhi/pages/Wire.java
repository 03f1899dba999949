package gongzhi.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The line between a phone and the program: whole, cut, or one on which answers are lost. */
final class Wire implements AutoCloseable {

  /** How the line is. */
  enum State {
    WHOLE,
    CUT,
    /** What is sent arrives; nothing comes back. */
    DEAF
  }

  private final ServerSocket door;
  private final int to;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile State state = State.WHOLE;

  Wire(int to) {
    this.to = to;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on; what was under way is cut off unless the line is whole. */
  void is(State now) {
    state = now;
    if (now == State.CUT) {
      open.forEach(Wire::shut);
      open.clear();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket phone = door.accept();
        if (state == State.CUT) {
          shut(phone);
        } else {
          join(phone);
        }
      } catch (IOException closed) {
        // The next one, or the end.
      }
    }
  }

  private void join(Socket phone) throws IOException {
    Socket program = new Socket(InetAddress.getLoopbackAddress(), to);
    open.add(phone);
    open.add(program);
    Thread.ofVirtual().start(() -> pass(phone, program, false));
    Thread.ofVirtual().start(() -> pass(program, phone, true));
  }

  private void pass(Socket from, Socket to, boolean answers) {
    byte[] some = new byte[8192];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!answers || state == State.WHOLE) {
          out.write(some, 0, read);
          out.flush();
        }
      }
    } catch (IOException gone) {
      // One of both has hung up.
    }
    shut(from);
    shut(to);
  }

  private static void shut(Socket one) {
    try {
      one.setSoLinger(true, 0);
      one.close();
    } catch (IOException gone) {
      // It was shut already.
    }
  }

  @Override
  public void close() {
    is(State.CUT);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
