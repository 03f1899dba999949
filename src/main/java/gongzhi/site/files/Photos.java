package gongzhi.site.files;

import gongzhi.shared.Rejection;
import gongzhi.site.work.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos people send (照片). They are taken in first, seen by their sender alone, and then attached
 * to the object they belong to, whose {@link FileOwner} decides from then on.
 */
@Component
public class Photos {

  /** Most photos of one object at a time. */
  public static final int MOST = 6;

  /** Largest upload, in bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private final PictureIntake intake;
  private final FileStore store;
  private final PictureFolder folder;

  Photos(PictureIntake intake, FileStore store, PictureFolder folder) {
    this.intake = intake;
    this.store = store;
    this.folder = folder;
  }

  /**
   * Keeps the uploads of a form in the running transaction and returns their names; empty parts, as
   * browsers send for an untouched field, are passed over.
   */
  public List<String> keep(List<MultipartFile> uploads) {
    List<MultipartFile> sent = uploads.stream().filter(upload -> !upload.isEmpty()).toList();
    requireFew(sent.size());
    return sent.stream().map(upload -> keep(content(upload))).toList();
  }

  /** Keeps the scan of a paper for this object and returns its name; empty where none was sent. */
  public String keepScan(List<MultipartFile> uploads, String owner, String reference) {
    List<String> kept = keep(uploads);
    if (kept.isEmpty()) {
      return "";
    }
    attach(kept, owner, reference);
    return kept.getFirst();
  }

  /** Keeps one picture that came another way; refuses what is no picture or too large. */
  public String keep(byte[] upload) {
    if (upload.length > LARGEST) {
      throw Rejection.invalid("photo.too-large", LARGEST / MEGABYTE);
    }
    return intake.keep(upload, Sender.currentBrowser());
  }

  /** Attaches the sender's own photos to an object; refuses names that are not theirs to give. */
  public void attach(List<String> ids, String owner, String reference) {
    Set<String> distinct = new LinkedHashSet<>(ids);
    requireFew(distinct.size());
    if (store.attach(distinct, Sender.currentBrowser(), owner, reference) != distinct.size()) {
      throw Rejection.invalid("photo.not-yours");
    }
  }

  /** Names under which an officer sent this very picture for the same object before. */
  public List<String> copiesOf(String id) {
    return store.copiesOf(id);
  }

  /** Names of the photos of one object, oldest first, at most sixty. */
  public List<String> of(String owner, String reference) {
    return store.of(owner, reference);
  }

  /**
   * The small picture as a JPEG, for paper about its object; empty where the file is gone. Ask only
   * for whom may see it.
   */
  public Optional<byte[]> small(String id) {
    try {
      return Optional.of(Files.readAllBytes(folder.small(id)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Forgets these photos in the running transaction, with the rights of the program; the files
   * follow with the next nightly sweep.
   */
  public void forget(List<String> ids) {
    store.forget(ids);
  }

  private static void requireFew(int count) {
    if (count > MOST) {
      throw Rejection.invalid("photo.too-many", MOST);
    }
  }

  private static byte[] content(MultipartFile upload) {
    try (InputStream content = upload.getInputStream()) {
      return content.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw Rejection.invalid("photo.broken");
    }
  }
}
