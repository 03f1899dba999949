package gongzhi.ballots.web;

import gongzhi.ballots.audits.NewDraw;
import org.jspecify.annotations.Nullable;

/** When and where the dice of a sample are thrown, as it is typed. */
record DrawForm(
    @Nullable String place, @Nullable String at, @Nullable String witness, @Nullable String size) {

  NewDraw draw() {
    String many = RollForm.said(size);
    return new NewDraw(
        RollForm.said(place),
        PollForm.moment(at),
        RollForm.said(witness),
        many.matches("[0-9]{1,4}") ? Integer.parseInt(many) : 0);
  }
}
