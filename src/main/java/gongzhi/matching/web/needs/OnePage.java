package gongzhi.matching.web.needs;

/** A listing with those who answer it, ready to print. */
public record OnePage(NeedPage need, Exchange exchange) {}
