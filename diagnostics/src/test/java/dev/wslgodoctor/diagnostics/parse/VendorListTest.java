package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VendorListTest {

    @Test
    void readsMarksAndReplacements() {
        VendorList list = VendorList.parse("# a.example/x v1.0.0 => ../x\n## explicit; go 1.21\na.example/x\n"
                + "# b.example/y => c.example/y v1.2.3\n# d.example v2.0.0\nd.example\n");
        assertEquals(Set.of("a.example/x v1.0.0"), list.explicit());
        assertEquals(Set.of("a.example/x v1.0.0", "b.example/y"), list.replaced());
    }

    @Test
    void comparesBothFormsOfADirective() {
        VendorList list = VendorList.parse("# a v1.0.0\n## explicit\n");
        assertEquals(List.of(), list.differences("module m\ngo 1.14\nrequire a v1.0.0 // why\n"));
        assertEquals(List.of("b v1.0.0"), list.differences(
                "module m\ngo 1.20\nrequire (\n\ta v1.0.0\n\t\"b\" v1.0.0\n)\n"));
    }

    @Test
    void doesNotCompareWhatHadNoMarksYet() {
        assertEquals(List.of(), VendorList.parse("# a v1.0.0\na\n")
                .differences("module m\ngo 1.13\nrequire a v2.0.0\n"));
        assertEquals(List.of(), VendorList.parse("").differences("module m\nrequire a v2.0.0\n"));
    }
}
