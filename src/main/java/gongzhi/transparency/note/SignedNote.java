package gongzhi.transparency.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures, as C2SP {@code signed-note} lays it out.
 *
 * @param text what is signed; ends with a newline
 */
public record SignedNote(String text, List<Line> lines) {

  private static final String BETWEEN = "\n\n";
  private static final String DASH = "\u2014 ";
  private static final int LENGTH_MAX = 100_000;

  /** One signature line: who signed, and the four bytes of key id before the signature. */
  @SuppressWarnings("ArrayRecordComponent") // Raw signature bytes, only carried.
  public record Line(String name, byte[] idAndSignature) {}

  public SignedNote {
    lines = List.copyOf(lines);
  }

  /** Signs a text, which must end with a newline. */
  public static SignedNote sign(String text, SigningKey key) {
    byte[] id = key.verifier().id();
    byte[] signature = key.sign(text);
    byte[] both = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, both, id.length, signature.length);
    return new SignedNote(text, List.of(new Line(key.verifier().name(), both)));
  }

  /**
   * Reads a note without trusting it.
   *
   * @throws IllegalArgumentException unless it has the exact form
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf(BETWEEN);
    boolean control = note.chars().anyMatch(c -> c < 0x20 && c != '\n');
    boolean unsigned = end < 1 || end + 2 >= note.length() || !note.endsWith("\n");
    if (unsigned || control || note.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("Not a signed note");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      lines.add(parseLine(line));
    }
    return new SignedNote(note.substring(0, end + 1), lines);
  }

  private static Line parseLine(String line) {
    String[] parts =
        line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
    if (parts.length != 2 || parts[0].isEmpty()) {
      throw new IllegalArgumentException("Not a signature line");
    }
    byte[] idAndSignature = Base64Text.decode(parts[1]);
    if (idAndSignature.length < 5) {
      throw new IllegalArgumentException("Not a signature line");
    }
    return new Line(parts[0], idAndSignature);
  }

  /**
   * Whether the owner of this key signed the text. Lines of other keys do not matter; a wrong line
   * of this key makes the whole note worthless.
   */
  public boolean isSignedBy(VerifierKey key) {
    List<Line> own = lines.stream().filter(line -> isOf(key, line)).toList();
    return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, signature(line)));
  }

  private static boolean isOf(VerifierKey key, Line line) {
    return line.name().equals(key.name())
        && Arrays.equals(key.id(), 0, 4, line.idAndSignature(), 0, 4);
  }

  private static byte[] signature(Line line) {
    return Arrays.copyOfRange(line.idAndSignature(), 4, line.idAndSignature().length);
  }

  /** The whole note. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Line line : lines) {
      String encoded = Base64Text.encode(line.idAndSignature());
      note.append(DASH).append(line.name()).append(' ').append(encoded).append('\n');
    }
    return note.toString();
  }
}
