package gongzhi.cases;

import java.util.List;

/**
 * A turn that matters of a case took elsewhere, in what is decided together. Publishers implement
 * it; this module alone knows who reported the cases and who has the same trouble.
 */
public interface CaseTurn {

  /** Numbers of the cases it began from. */
  List<String> caseNos();

  /** The key of what they are told. */
  String key();

  /** What the text is filled with: titles and steps, never persons. */
  List<String> words();

  /** The page to open. */
  String link();
}
