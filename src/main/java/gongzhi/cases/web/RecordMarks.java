package gongzhi.cases.web;

import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import org.springframework.stereotype.Component;

/** Says how many acts of a case are committed to the public log, and where to check them. */
@Component
class RecordMarks {

  VerifyMark of(CaseSheet sheet, Words words) {
    return new VerifyMark(
        true,
        words.of("case.record.title"),
        words.of("case.record.words", sheet.version()),
        "/verify");
  }
}
