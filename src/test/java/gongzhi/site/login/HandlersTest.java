package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every door says who may knock. */
@GongzhiTest
class HandlersTest {

  @Autowired UnmarkedHandlers handlers;

  @Test
  void every_handler_says_who_may_call_it() {
    assertThat(handlers.unmarked()).isEmpty();
  }
}
