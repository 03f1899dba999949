package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;

/** One act as it was sent: which, on what case, with what, by whom, when and in which language. */
record Sent(DeskAct act, CaseNo no, ActInput input, Viewer viewer, TimeWords times) {

  Sent with(ActInput other) {
    return new Sent(act, no, other, viewer, times);
  }
}
