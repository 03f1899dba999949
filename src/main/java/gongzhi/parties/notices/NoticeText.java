package gongzhi.parties.notices;

import java.util.List;

/** The words of a notice for ways that carry text, not templates; declared here, spoken above. */
public interface NoticeText {

  /** The text with its words filled in. */
  String of(String key, List<String> words);

  /** What such a message is headed with where it has a heading. */
  String subject(String key);

  /** What the program calls itself in front of people. */
  String sender();
}
