package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;

/**
 * What stands in the address of a case: its number, or its receipt, which begins with the number.
 */
final class Address {

  private Address() {}

  static boolean isReceipt(String noOrToken) {
    return noOrToken.indexOf('.') >= 0;
  }

  static String number(String noOrToken) {
    return noOrToken.split("\\.", 2)[0];
  }

  static CaseNo no(String noOrToken) {
    return CaseNo.of(number(noOrToken));
  }

  /** The page to return to. */
  static String of(String noOrToken) {
    return (isReceipt(noOrToken) ? "/t/" : "/cases/") + noOrToken;
  }
}
