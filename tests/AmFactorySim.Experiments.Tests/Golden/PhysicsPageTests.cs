using System.Text;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Experiments.Tests.Golden;

/// <summary>docs/physics.md works each process through for a cube, with the very steps that <c>rate --explain</c> tells.</summary>
public sealed class PhysicsPageTests
{
    [Fact]
    public void The_page_works_each_process_through() => Repository.AssertGolden("docs/physics.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # The physics of building, worked through

            How long a build takes follows from what limits its process. Here a cube of 1 cm is worked through on a machine of each, without supports: what goes in and
            where it comes from, and each step with its equation. `rate --explain` tells the same for any part, material and machine; the keys are in
            [scenario.md](scenario.md). This page is made by the program; a test keeps it so.

            - [Lasers](#lasers), and what is [optional with them](#lasers-with-everything-on)
            - [Electron beam](#electron-beam)
            - [Binder jetting](#binder-jetting)
            - [Vat photopolymerisation](#vat-photopolymerisation)
            - [A nominal rate](#a-nominal-rate)
            - [What the papers print wrong](#what-the-papers-print-wrong)


            """.ReplaceLineEndings("\n"));
        Work(page, "Lasers", "Melt-pool scaling for melting by conduction: the laser moves just so fast that its track melts as deep as asked. It knows no keyholes and no lack of fusion, which the figures of the process window watch.", "AlSi10Mg", "S-m400");
        Work(page, "Lasers with everything on", "Several lasers whose fields overlap, mirrors with inertia, the fastest parameters within limits, and planning layer by layer. All of it is off by default, and most of it is assumption.", "Ti6Al4V", "S-m400-4",
            "field_overlap=20 mm", "mirrors.acceleration=20000 m/s2", "mirrors.jump_speed=5 m/s", "parameters=fastest", "limits.normalised_enthalpy=6", "ranges.layer_height=30..60 um", "planning=layerwise");
        Work(page, "Electron beam", "The beam heats each layer as a whole, then melts contours and core; it turns without inertia.", "Ti6Al4V", "S-beam");
        Work(page, "Binder jetting", "A printhead glues powder over the whole bed; every layer takes the same time, whatever is in it. Curing, depowdering and sintering are stations.", "316L", "S-jet");
        Work(page, "Vat photopolymerisation", "Light hardens a layer of metal-filled resin at once. Cleaning, debinding and sintering are stations.", "316L", "S-vat");
        Work(page, "A nominal rate", "A constant volume in every hour of scanning, as machine makers quote it: what most cost models use.", "AlSi10Mg", "S-m290", "nominal_rate=20 cm3/h");
        page.Append(Errata.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private static void Work(StringBuilder page, string title, string about, string material, string machine, params string[] set)
    {
        var question = new PartRateQuestion(
            "cube", Box.Create(new(0.01), new(0.01), new(0.01)), ShippedCatalogue.MaterialEntry(material),
            ShippedCatalogue.MachineEntry(machine, [.. set.Select(s => s.Split('=')).Select(s => new ScenarioChange(s[0], s[1], "this example"))]), ShippedCatalogue.PowderEntry(material), PartStance.AsIs(default));
        var explanation = question.Answer(isExplained: true).Explanation!;
        page.Append($"## {title}\n\n{about} Worked for {material} on {machine}{(set.Length > 0 ? $" with {string.Join(", ", set.Select(s => $"`{s.Replace("=", ": ")}`"))}" : "")}.\n\n");
        page.Append("| symbol | what goes in | value | from |\n|---|---|---|---|\n");
        foreach (var given in explanation.Given) page.Append($"| {Code(given.Symbol)} | {given.Name} | {given.Value} | {given.Source} |\n");
        page.Append("\n| step | equation | with numbers | result | from |\n|---|---|---|---|---|\n");
        foreach (var step in explanation.Steps) page.Append($"| {step.Name} | {Code(step.Equation)} | {step.Numbers} | **{step.Result}** | {step.Source} |\n");
        page.Append('\n');
    }

    private static string Code(string text) => text.Length > 0 ? $"`{text}`" : "";

    // Each of these has its test in AmFactorySim.Papers.Tests.
    private const string Errata = """
        ## What the papers print wrong

        Each has a test of its name in `tests/AmFactorySim.Papers.Tests`.

        Gee et al. 2022:

        - **E1** Speed and scanning time of the S-m400 in Table 3 are off by ten (as if it had 100 W); its build rate and energy density are right.
        - **E2** In Table 3 the scanning times follow the caption's hatch, half the width, with contours; the build rates follow `w sqrt(1 - 1/φ)`. So neither row is the inverse of the other.
        - **E3** The energy densities of Table 3 have the spot size in the place of the hatch.
        - **E4** The overlap term `μ w* p` subtracts an area from a length, and the table shows no such effect. Here `μ` is the share of a track that the core leaves out along every contour.
        - **E5** Widths mix rounding and truncation; steel's ratio of width to depth is 2.409 by the inputs, printed 2.405.
        - **E6** The corner of high power and small spot is called slow; with the depth in step with the spot it is the fastest.
        - **E7** A lower melting enthalpy raises the normalised enthalpy; AlSi10Mg is furthest from keyholes because heat spreads fast in it.
        - **E8** `a` is a radius, a half-width, a diameter and the spot size in different places; Table 3 comes out with the spot size. `H_m`, called enthalpy of fusion, is `ρ C_p T_m`.
        - **E9** The S-m400-4 is said to show the benefit of throughput, but costs more than the S-m400 by the printed figures.

        The paper reads overmelts of 1.34 and 2.69 for melting everything once and twice off a sampled axis; the formulas give 4/3 and 8/3.

        Di and Yang 2021: the components of Figure 7 do not sum to the printed total, the printed shares and sensitivities belong to other totals, the artifact's size has
        wrong units, the overhead is not what Table 1 gives, and by its own equation 2 part No. 13 costs 2.80 times No. 12 where the text says less.

        """;
}
