package gongzhi.site.files;

import gongzhi.site.work.Sender;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about the rows of pictures. */
@Component
class FileStore {

  private final JdbcClient db;
  private final InstantSource clock;

  FileStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void insert(String id, Sender sender, Picture picture) {
    db.sql("select site.keep_file(:id, :sender, :bytes, :width, :height, :hash, :at)")
        .param("id", id)
        .param("sender", sender.name())
        .param("bytes", picture.large().length)
        .param("width", picture.width())
        .param("height", picture.height())
        .param("hash", sha256(picture.large()))
        .param("at", Timestamp.from(clock.instant()))
        .query()
        .singleRow();
  }

  /** Gives the sender's own pictures to an owner; returns how many it could give. */
  public int attach(Collection<String> ids, Sender sender, String owner, String reference) {
    return db.sql("select site.attach_files(:ids, :sender, :owner, :reference)")
        .param("ids", ids.toArray(String[]::new))
        .param("sender", sender.name())
        .param("owner", owner)
        .param("reference", reference)
        .query(Integer.class)
        .single();
  }

  Optional<StoredFile> find(String id) {
    return db.sql("select id, sender, owner, reference from site.file_by_name(:id)")
        .param("id", id)
        .query(StoredFile.class)
        .optional();
  }

  /** The pictures of one object, oldest first, at most sixty. */
  public List<String> of(String owner, String reference) {
    return db.sql("select id from site.files_of(:owner, :reference)")
        .param("owner", owner)
        .param("reference", reference)
        .query(String.class)
        .list();
  }

  /** The same picture under other names, among those of the same object. */
  List<String> copiesOf(String id) {
    return db.sql("select id from site.copies_of(:id)").param("id", id).query(String.class).list();
  }

  void forget(List<String> ids) {
    db.sql("delete from site.file where id = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
