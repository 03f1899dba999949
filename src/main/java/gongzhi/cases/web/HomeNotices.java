package gongzhi.cases.web;

import gongzhi.shared.database.Scope;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.Notices;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is posted now around a resident, read with everybody's rights. */
@Component
class HomeNotices {

  private static final int SHOWN = 3;

  private final Notices notices;
  private final TransactionTemplate reading;

  HomeNotices(Notices notices, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.notices = notices;
    this.reading = reading;
  }

  List<NoticeCell> around(Area ground, TimeWords times) {
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> notices.running(ground, SHOWN))))
        .stream()
        .map(notice -> cell(notice, times))
        .toList();
  }

  private static NoticeCell cell(Notice notice, TimeWords times) {
    Words words = times.words();
    String until =
        notice.span().lastDay() == null
            ? times.date(notice.span().begins())
            : words.of("posted.until", times.date(notice.span().lastDay()));
    return new NoticeCell(
        "/notices/" + notice.no(), notice.title(), words.of(notice.kind()) + " · " + until);
  }
}
