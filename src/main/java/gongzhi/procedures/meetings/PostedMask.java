package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.insight.PersonSigns;
import gongzhi.transparency.notices.NoticeScreen;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hides mobile phones, citizen and card numbers in notices; offices may give their own number. */
@Component
class PostedMask implements NoticeScreen {

  @Override
  public String screened(String text) {
    return Masking.ofPosted(text);
  }

  @Override
  public List<String> signs(String text) {
    return PersonSigns.in(text);
  }
}
