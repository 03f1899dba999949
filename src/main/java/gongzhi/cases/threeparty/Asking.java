package gongzhi.cases.threeparty;

import org.jspecify.annotations.Nullable;

/** Who is asked for what, and by whom. */
record Asking(OneOfThree side, TurnKind kind, OneOfThree asker) {

  /**
   * What follows from an answer: who took it on owes the result, who declined leaves it to the
   * committee, and a result is looked at. Null where nothing follows.
   */
  static @Nullable Asking after(Turn answered, boolean declined, OneOfThree onlooker) {
    return switch (answered.kind()) {
      case TAKE ->
          declined
              ? new Asking(OneOfThree.COMMITTEE, TurnKind.ARRANGE, OneOfThree.COMPANY)
              : new Asking(OneOfThree.COMPANY, TurnKind.RESULT, OneOfThree.COMMITTEE);
      case RESULT -> new Asking(onlooker, TurnKind.OPINION, OneOfThree.COMPANY);
      case OPINION, QUESTION, ARRANGE -> null;
    };
  }
}
