package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.wizard.diagram.ChainPicture;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The report on paper: its text and the chain as a list, black on white whatever the window looks like. */
final class ReportPrint {

    // a page is laid out at this width and scaled to the paper
    private static final double WIDTH = 720;

    private ReportPrint() {
    }

    /** What became of it. */
    enum Outcome {
        /** It is with the printer. */
        PRINTED,
        /** The user thought better of it. */
        CANCELLED,
        /** There is no printer, or it refused. */
        NO_PRINTER
    }

    /**
     * Asks for a printer and prints.
     *
     * @param text   paragraphs, each a line of the report
     * @param sheets style sheets of the light look
     */
    static Outcome print(List<String> text, ChainPicture picture, List<String> sheets, Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            return Outcome.CANCELLED;
        }
        PageLayout paper = job.getJobSettings().getPageLayout();
        double scale = paper.getPrintableWidth() / WIDTH;
        for (Region page : pages(text, picture, sheets, paper.getPrintableHeight() / scale)) {
            page.getTransforms().add(new javafx.scene.transform.Scale(scale, scale));
            if (!job.printPage(page)) {
                return Outcome.NO_PRINTER;
            }
        }
        return job.endJob() ? Outcome.PRINTED : Outcome.NO_PRINTER;
    }

    /** The pages of this height; a paragraph is never cut unless it is higher than a page. */
    static List<Region> pages(List<String> text, ChainPicture picture, List<String> sheets, double height) {
        List<Node> parts = new ArrayList<>();
        text.stream().limit(1).forEach(line -> parts.add(TextNodes.label(line, "section")));
        parts.add(LayerChain.forPrint(picture));
        text.stream().skip(1).forEach(line -> parts.add(TextNodes.label(line)));
        List<Region> pages = new ArrayList<>();
        VBox page = page(sheets);
        for (Node part : parts) {
            page.getChildren().add(part);
            page.applyCss();
            page.resize(WIDTH, page.prefHeight(WIDTH));
            page.layout();
            if (page.prefHeight(WIDTH) > height && page.getChildren().size() > 1) {
                page.getChildren().remove(part);
                pages.add(page);
                page = page(sheets);
                page.getChildren().add(part);
                page.applyCss();
            }
        }
        pages.add(page);
        pages.forEach(each -> {
            each.resize(WIDTH, each.prefHeight(WIDTH));
            each.layout();
        });
        return pages;
    }

    private static VBox page(List<String> sheets) {
        VBox page = new VBox();
        page.getStyleClass().addAll("page", "printed-page");
        Scene scene = new Scene(page, WIDTH, WIDTH);
        scene.getStylesheets().setAll(sheets);
        return page;
    }
}
