package gongzhi.transparency;

import gongzhi.shared.Rejection;
import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.ProofFile;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.TileId;
import gongzhi.transparency.tree.Tiles;
import gongzhi.transparency.tree.Tree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What everyone may ask of the log. Everything answered lies below the current signed head. */
@Component
public class PublicLog {

  private final TreeStore tree;
  private final HeadStore heads;
  private final LogKey key;

  PublicLog(TreeStore tree, HeadStore heads, LogKey key) {
    this.tree = tree;
    this.heads = heads;
    this.key = key;
  }

  /** The public key, for checking without us. */
  public VerifierKey key() {
    return key.signing().verifier();
  }

  /** The current signed head; empty before the first. */
  public Optional<Checkpoint> head() {
    return heads.current().map(note -> Checkpoint.verified(SignedNote.parse(note), key()));
  }

  /**
   * @throws Rejection (404) before the first head
   */
  public String checkpoint() {
    return heads.current().orElseThrow(PublicLog::nothing);
  }

  /** The last signed head of a day (UTC), to be printed on notice boards. */
  public Optional<String> checkpointOn(LocalDate day) {
    return heads.on(day);
  }

  /** How the log is; empty before it was sealed for the first time. */
  public Optional<LogState> state() {
    return heads.state();
  }

  /**
   * The first {@code width} hashes of a tile.
   *
   * @throws Rejection (404) unless the signed tree has them
   */
  public byte[] tile(TileId id, int width) {
    requireSigned(id, width);
    byte[] hashes = tree.tiles().apply(id);
    return Arrays.copyOf(hashes, width * Merkle.HASH_BYTES);
  }

  /**
   * The first {@code width} leaves below a tile of level 0, as an entry bundle.
   *
   * @throws Rejection (404) unless the signed tree has them
   */
  public byte[] entries(long index, int width) {
    requireSigned(new TileId(0, index), width);
    return tree.bundle(index * TileId.WIDTH, width);
  }

  /**
   * The file that proves a leaf under the current head.
   *
   * @throws Rejection (404) for a leaf that is unknown or not sealed yet
   */
  public ProofFile proof(byte[] leafHash) {
    SignedNote note = SignedNote.parse(checkpoint());
    long size = Checkpoint.verified(note, key()).size();
    TreeStore.Placed leaf =
        tree.find(leafHash)
            .filter(placed -> placed.leafIndex() < size)
            .orElseThrow(() -> Rejection.notFound("transparency.no-such-leaf"));
    List<byte[]> path = storedTree().inclusion(leaf.leafIndex(), size);
    return new ProofFile(leaf.leaf(), leaf.leafIndex(), path, note);
  }

  /**
   * What proves that the tree of size {@code to} continues the one of size {@code from}.
   *
   * @throws Rejection (422) unless {@code 0 < from <= to <=} signed size
   */
  public List<byte[]> consistency(long from, long to) {
    if (from < 1 || from > to || to > signedSize()) {
      throw Rejection.invalid("transparency.no-such-size");
    }
    return storedTree().consistency(from, to);
  }

  /** The stored tiles under this head, to check leaves one after another. */
  Inclusion under(Checkpoint head) {
    return new Inclusion(storedTree(), head);
  }

  private Tree storedTree() {
    return new Tree(new Tiles(tree.tiles()));
  }

  private void requireSigned(TileId id, int width) {
    if (width < 1 || width > id.widthAt(signedSize())) {
      throw nothing();
    }
  }

  private long signedSize() {
    return head().map(Checkpoint::size).orElse(0L);
  }

  private static Rejection nothing() {
    return Rejection.notFound("transparency.nothing-there");
  }
}
