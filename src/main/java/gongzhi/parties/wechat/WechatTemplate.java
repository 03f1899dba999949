package gongzhi.parties.wechat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One template of the account and what its fields are filled with (模板消息).
 *
 * @param id as the platform gave it to the account; empty where it has none for this kind
 * @param fields name of each field, such as {@code thing1}, and what stands in it; fields that both
 *     ask for the text get one part of it after the other
 */
record WechatTemplate(String id, Map<String, Filling> fields) {

  /** What can stand in a field; never a name, a phone or an address. */
  enum Filling {
    /** What an SMS would say. */
    TEXT,
    /** Number of the matter that the notice leads to. */
    NUMBER,
    /** When it is sent, in Beijing time. */
    TIME,
    /** What the program calls itself. */
    SENDER
  }

  /**
   * What one message says.
   *
   * @param number of the matter; empty for none
   */
  record Said(String text, String number, String time, String sender) {}

  private static final String NOTHING_MORE = "-";

  /** The data of one message. */
  Map<String, Map<String, String>> data(Said said) {
    Map<String, Map<String, String>> data = new LinkedHashMap<>();
    String rest = said.text().replaceAll("\\s+", " ").strip();
    int left = (int) fields.values().stream().filter(Filling.TEXT::equals).count();
    for (Map.Entry<String, Filling> field : fields.entrySet()) {
      int most = mostIn(field.getKey());
      String value =
          switch (field.getValue()) {
            case TEXT -> left == 1 ? cut(rest, most) : part(rest, most);
            case NUMBER -> cut(said.number(), most);
            case TIME -> said.time();
            case SENDER -> cut(said.sender(), most);
          };
      if (field.getValue() == Filling.TEXT) {
        rest = rest.substring(Math.min(rest.length(), part(rest, most).length()));
        left--;
      }
      data.put(field.getKey(), Map.of("value", value.isEmpty() ? NOTHING_MORE : value));
    }
    return data;
  }

  /** How much a field of this type holds, after the table on the page “模板消息 参数值内容限制说明”. */
  private static int mostIn(String name) {
    return switch (name.replaceAll("[0-9.].*", "")) {
      case "short_thing", "phrase" -> 5;
      case "character_string", "number", "letter", "symbol" -> 32;
      case "const", "thing" -> 20;
      default -> 20;
    };
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : part(text, most - 1) + "…";
  }

  /** Never through the middle of a sign. */
  private static String part(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
