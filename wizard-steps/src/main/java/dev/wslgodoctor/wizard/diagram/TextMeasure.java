package dev.wslgodoctor.wizard.diagram;

/** Measures texts in em of the picture's text size. */
public interface TextMeasure {

    /** Width of a link's name. */
    double name(String text);

    /** Width of a state word. */
    double word(String text);
}
