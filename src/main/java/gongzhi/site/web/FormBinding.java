package gongzhi.site.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records: their constructor takes what it names and nothing else is looked for, which
 * also spares each request an exception over the fields that are not the form's own.
 */
@ControllerAdvice
class FormBinding {

  @InitBinder
  void takeConstructorsOnly(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }
}
