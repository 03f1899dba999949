package gongzhi.transparency.verify;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Frontier;
import gongzhi.transparency.tree.GrowingTiles;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.TileId;
import gongzhi.transparency.tree.Tiles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Checks a whole log over HTTP: signature, every entry, every tile, and the head that was kept. */
final class LogCheck {

  private final LogFiles files;
  private final Options options;
  private final Frontier frontier = new Frontier();
  private final GrowingTiles upper = new GrowingTiles(0, id -> new byte[0]);
  private final HourOrder hours = new HourOrder();

  LogCheck(LogFiles files, Options options) {
    this.files = files;
    this.options = options;
  }

  String run() {
    VerifierKey key = options.key().orElseGet(() -> Options.key(files.text("key").strip()));
    Optional<KeptHead> kept = options.value("keep").flatMap(KeptHead::read);
    kept.ifPresent(head -> head.requireKey(key));
    String note = files.text("checkpoint");
    Checkpoint head = verified(note, key);
    kept.ifPresent(older -> older.requireNotLarger(head));
    for (long tile = 0; tile * TileId.WIDTH < head.size(); tile++) {
      check(tile, new TileId(0, tile).widthAt(head.size()), kept);
    }
    if (!Arrays.equals(frontier.root(), head.root())) {
      throw new DoesNotHold("the entries do not give the signed root.");
    }
    compareUpper(head.size());
    options.value("keep").ifPresent(file -> KeptHead.write(file, key, note));
    return "%d entries of the log %s, signed at %s%s."
        .formatted(head.size(), head.origin(), head.time(), comparison(kept));
  }

  private static String comparison(Optional<KeptHead> kept) {
    return kept.map(older -> ", and the first " + older.size() + " are what was kept before")
        .orElse("; no earlier head to compare with");
  }

  private static Checkpoint verified(String note, VerifierKey key) {
    try {
      return Checkpoint.verified(SignedNote.parse(note), key);
    } catch (IllegalArgumentException wrong) {
      throw new DoesNotHold("the head is not signed by this key.");
    }
  }

  /** One bundle of entries and the tile over them. */
  private void check(long index, int width, Optional<KeptHead> kept) {
    ByteBuffer entries = ByteBuffer.wrap(files.entries(index, width));
    byte[] hashes = new byte[width * Merkle.HASH_BYTES];
    for (int i = 0; i < width; i++) {
      byte[] hash = Merkle.leaf(next(entries, index * TileId.WIDTH + i));
      System.arraycopy(hash, 0, hashes, i * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
      frontier.add(hash);
      kept.ifPresent(older -> older.requireSame(frontier));
    }
    requireSame(hashes, files.tile(new TileId(0, index), width), "tile 0/" + index);
    if (width == TileId.WIDTH) {
      upper.add(Tiles.root(hashes, 0, TileId.WIDTH));
    }
  }

  private byte[] next(ByteBuffer entries, long place) {
    if (entries.remaining() < 2
        || entries.remaining() - 2 < Short.toUnsignedInt(entries.getShort(entries.position()))) {
      throw new DoesNotHold("entry " + place + " is missing.");
    }
    byte[] entry = new byte[Short.toUnsignedInt(entries.getShort())];
    entries.get(entry);
    hours.add(entry, place);
    return entry;
  }

  private void compareUpper(long size) {
    upper
        .changed()
        .forEach(
            (id, hashes) -> {
              TileId tile = new TileId(id.level() + 1, id.index());
              requireSame(
                  hashes,
                  files.tile(tile, tile.widthAt(size)),
                  "tile " + tile.level() + "/" + tile.index());
            });
  }

  private static void requireSame(byte[] worked, byte[] served, String what) {
    if (!Arrays.equals(worked, served)) {
      throw new DoesNotHold(what + " is not made of the entries below it.");
    }
  }
}
