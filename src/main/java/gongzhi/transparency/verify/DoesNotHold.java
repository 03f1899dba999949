package gongzhi.transparency.verify;

/** What was checked is wrong; the message says what, in a sentence for a person. */
final class DoesNotHold extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DoesNotHold(String sentence) {
    super(sentence, null, false, false);
  }
}
