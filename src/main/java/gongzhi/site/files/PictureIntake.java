package gongzhi.site.files;

import gongzhi.shared.Rejection;
import gongzhi.site.work.Sender;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes one picture in: decodes it beside few others, writes the files, then the row. */
@Component
class PictureIntake {

  /** Decoding is the one place where a request needs much memory: up to this much, in bytes. */
  private static final long MEMORY_EACH = 200L * 1024 * 1024;

  private static final int MOST_AT_ONCE = 4;

  private static final int WAIT_SECONDS = 5;
  private static final int NAME_BYTES = 16;

  private final Semaphore places = new Semaphore(atOnce(), true);
  private final SecureRandom random = new SecureRandom();
  private final PictureFolder folder;
  private final FileStore store;

  PictureIntake(PictureFolder folder, FileStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** Keeps the picture and returns its name. Undone with the transaction it runs in. */
  public String keep(byte[] upload, Sender sender) {
    Picture picture = decoded(upload);
    String id = newName();
    deleteIfUndone(id);
    folder.write(id, picture);
    store.insert(id, sender, picture);
    return id;
  }

  private Picture decoded(byte[] upload) {
    if (!placeTaken()) {
      throw Rejection.busy("photo.busy");
    }
    try {
      return Picture.of(upload);
    } finally {
      places.release();
    }
  }

  private static int atOnce() {
    return (int) Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_EACH, 1, MOST_AT_ONCE);
  }

  private boolean placeTaken() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void deleteIfUndone(String id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              folder.delete(id);
            }
          }
        });
  }

  private String newName() {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return HexFormat.of().formatHex(name);
  }
}
