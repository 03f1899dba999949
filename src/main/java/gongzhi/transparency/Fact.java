package gongzhi.transparency;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, to be committed to the public log.
 *
 * <p>Only the type, the first nine digits of the area code (subdistrict level) and the hour of
 * writing become public. Subject, exact time and content go into the committed content, which stays
 * with us and can be erased.
 *
 * @param type what happened, in lower-case words: {@code case received}
 * @param areaCode public division code, 6 to 12 digits; a leaf shows no more than nine of them
 * @param subject whose record this belongs to, one per matter: {@code case:YH-2026-000123}
 * @param at when it happened; the leaf itself carries the log's own hour, so nothing is backdated
 * @param content the full fact: a record, map or tree that Jackson can write; numbers beyond
 *     2<sup>53</sup> as text
 * @param previous leaf hash of the fact before this one in the same record; null for the first.
 *     Callers keep {@link Commitment#leafHash()} with their own row, so the hot path needs no read;
 *     who does not keep it asks {@link TransparencyLog#lastOf}
 */
@SuppressWarnings("ArrayRecordComponent") // A hash is 32 opaque bytes; facts are never compared.
public record Fact(
    String type,
    String areaCode,
    String subject,
    Instant at,
    Object content,
    byte @Nullable [] previous) {

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9 -]{0,59}");
  private static final Pattern AREA = Pattern.compile("[0-9]{6,12}");
  private static final int SUBJECT_LENGTH_MAX = 200;

  /**
   * Refuses what must not reach the log: these are mistakes of the program, not of a person.
   *
   * @throws IllegalArgumentException for a malformed type, area code, subject or previous hash
   */
  public Fact(
      String type,
      String areaCode,
      String subject,
      Instant at,
      Object content,
      byte @Nullable [] previous) {
    require(TYPE.matcher(type).matches(), "type", type);
    require(AREA.matcher(areaCode).matches(), "area code", areaCode);
    require(!subject.isBlank() && subject.length() <= SUBJECT_LENGTH_MAX, "subject", subject);
    require(previous == null || previous.length == 32, "previous leaf hash", type);
    this.type = type;
    this.areaCode = areaCode;
    this.subject = subject;
    this.at = at;
    this.content = content;
    this.previous = previous;
  }

  /** The first fact of a record, or one whose predecessor stands earlier in the same list. */
  public Fact(String type, String areaCode, String subject, Instant at, Object content) {
    this(type, areaCode, subject, at, content, null);
  }

  /** The same fact as the next step of its record, after the one with this leaf hash. */
  public Fact after(byte[] previousLeafHash) {
    return new Fact(type, areaCode, subject, at, content, previousLeafHash);
  }

  /** What a leaf may show of the place: subdistrict level at most. */
  String publicArea() {
    return areaCode.length() <= 9 ? areaCode : areaCode.substring(0, 9);
  }

  private static void require(boolean holds, String what, String value) {
    if (!holds) {
      throw new IllegalArgumentException("Not a usable " + what + " of a fact: " + value);
    }
  }
}
