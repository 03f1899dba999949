package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.transparency.notices.NoticeScreen;
import org.springframework.stereotype.Component;

/** Hides mobile phones, citizen and card numbers in notices; offices may give their own number. */
@Component
class PostedMask implements NoticeScreen {

  @Override
  public String screened(String text) {
    return Masking.ofPosted(text);
  }
}
