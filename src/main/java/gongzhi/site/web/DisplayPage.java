package gongzhi.site.web;

import gongzhi.site.Look;

/** The display settings as they are now. */
public record DisplayPage(boolean large, boolean highContrast) {

  static DisplayPage of(Look look) {
    return new DisplayPage(look.large(), look.highContrast());
  }
}
