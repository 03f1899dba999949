package gongzhi.transparency.web.notices;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.NextStep;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.Objection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the receipt of an objection; later it shows the answer at the same address. */
@Component
class ObjectionReceipts {

  private final NoticeWords spoken;

  ObjectionReceipts(NoticeWords spoken) {
    this.spoken = spoken;
  }

  ReceiptPage page(Notice notice, Objection objection, TimeWords times) {
    Words words = times.words();
    boolean mine = objection.said() != null && objection.said().mine();
    return new ReceiptPage(
        NoticeWords.ADDRESS + "/" + notice.no(),
        notice.title(),
        spoken.objection(objection, false, times),
        objection.answer() != null
            ? List.of()
            : List.of(
                new NextStep(
                    words.of("posted.next-answer", times.date(objection.dueOn())),
                    words.of("posted.next-answer-where")),
                new NextStep(words.of("posted.next-settled"), "")),
        mine);
  }
}
