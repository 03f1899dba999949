package gongzhi.cases.web.desk;

/** A case that left the viewer's reach with their own act, such as one given back. */
public record DeskGone(String no, String said) {}
