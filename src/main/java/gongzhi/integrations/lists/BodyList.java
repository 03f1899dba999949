package gongzhi.integrations.lists;

import gongzhi.parties.founding.Bodies;
import gongzhi.parties.founding.NewBody;
import org.jspecify.annotations.Nullable;

/** Organisations. */
final class BodyList extends PlaceList {

  private final Bodies bodies;

  BodyList(PlaceProgram program) {
    bodies = program.get(Bodies.class);
  }

  @Override
  void take(Cells row) {
    boolean fresh =
        bodies.enter(
            new NewBody(
                row.text("kind"),
                row.text("area"),
                row.text("name"),
                orNull(row.text("phone")),
                orNull(row.text("credit_code"))));
    count(fresh ? "new" : "there already");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
