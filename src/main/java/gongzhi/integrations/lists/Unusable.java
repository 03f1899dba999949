package gongzhi.integrations.lists;

/** Why a command cannot go on, in words for the person who typed it. */
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unusable(String words) {
    super(words, null, false, false);
  }
}
