package gongzhi.transparency;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One text for one value: the JSON Canonicalization Scheme (RFC 8785). Keys in the order of their
 * UTF-16 code units, no white space, numbers as ECMAScript writes them.
 *
 * <p>Stricter than the scheme in one point: a whole or decimal number that a double cannot hold is
 * refused instead of being rounded, because amounts here are exact. Write it as text.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text.
   *
   * @throws IllegalArgumentException for lone surrogates, numbers that are not finite or not exact,
   *     and values that are not JSON (binary, embedded objects)
   */
  static String of(JsonNode value) {
    CanonicalJson text = new CanonicalJson();
    text.write(value);
    return text.out.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value);
      case ARRAY -> writeArray(value);
      case STRING -> writeText(value.stringValue());
      case NUMBER -> out.append(CanonicalNumber.of(value));
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("Not JSON: " + value.getNodeType());
    }
  }

  private void writeObject(JsonNode object) {
    List<String> keys = object.propertyNames().stream().sorted().toList();
    String separator = "{";
    for (String key : keys) {
      out.append(separator);
      writeText(key);
      out.append(':');
      write(object.get(key));
      separator = ",";
    }
    out.append(keys.isEmpty() ? "{}" : "}");
  }

  private void writeArray(JsonNode array) {
    String separator = "";
    out.append('[');
    for (JsonNode element : array) {
      out.append(separator);
      write(element);
      separator = ",";
    }
    out.append(']');
  }

  private void writeText(String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (Character.isSurrogate(character)) {
        at += writePair(text, at);
      } else {
        writeCharacter(character);
      }
    }
    out.append('"');
  }

  /** Writes a surrogate pair and says how many further characters it took. */
  private int writePair(String text, int at) {
    int codePoint = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(codePoint)) {
      throw new IllegalArgumentException("Lone surrogate at " + at);
    }
    out.appendCodePoint(codePoint);
    return 1;
  }

  private void writeCharacter(char character) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (character < 0x20) {
          out.append("\\u00").append(character < 0x10 ? '0' : '1');
          out.append(Character.forDigit(character & 0xf, 16));
        } else {
          out.append(character);
        }
      }
    }
  }
}
