namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>What the suite attacks with, and the small factory that it attacks.</summary>
internal static class Hostile
{
    /// <summary>Words that no option and no key expects.</summary>
    public static readonly string[] Words =
    [
        "", " ", "-", "--", "-1", "0", "-0", "1", "1e9", "1e300", "1e-300", "1e999", "-1e300", "NaN", "Infinity", "9223372036854775808",
        "99999999999999999999999999999999999999", "0x10", "1 000", "1,000", "1..2", "5..1", "1..1e300", "..", "1 ppm", "1e-300 %", "101 %",
        "1e300 y", "1e-300 s", "0 s", "1e300 USD/kg", "1e300 W", "1e-300 g/cm3", "3 furlongs", "1 kg", "null", "~", "true", "yes", "[]",
        "{}", "[[[[[[[[", "{a: {b: [1, {c: ]", "&a [*a]", "*a", "!!int 3", "!x y", "<<: 1", "a: b: c", "\"", "'", "`", "$(id)", "%s%n",
        "@file", "[diagram]", "\0", "\n", "a\nb:1: forged", "\u001b[31mred", "\u202Etxt.exe", "\uFEFF", "\uD800", "\u00DF", "e\u0301", "名前",
        "x/../y", "/proc/self/mem", "/dev/null", "C:\\x", "con", "a/b", "a.b", "a[1]", "key=value", "status=scrapped", "x=y=z", "a,b,,c",
        new('9', 5000), new('a', 5000), "normal(0 s, 1e300 s)", "weibull(1e-300, 4 h)", "lognormal(900 y, 10000 %)",
        "gamma(4 min, 0.000001 %)", "triangular(3 h, 1 h, 2 h)", "uniform(1 h)", "uniform(1 h, 1 h)", "exponential(0 s)", "empirical()",
        "uniform(uniform(1 h, 2 h), 3 h)", "1 h to inspection", "99.99999999 % to inspection", "overhang(90 deg, 100 %)",
        "evenly over 0 s", "every 1 us", "at 1e9 d", "2026-02-30", "9999-12-31",
    ];

    /// <summary>A small factory of every kind of section, in files of a folder.</summary>
    /// <returns>The path of its scenario.</returns>
    public static string Factory(Terminal terminal)
    {
        terminal.Write("cube.stl", Cube());
        return terminal.Write("factory.yaml", """
            name: attacked
            horizon: 20 d
            warm_up: 2 d
            seed: 7
            replications: 1
            currency: USD
            exchange: { EUR: 1.1 USD }
            start: 2026-03-02
            parts:
              cube:
                mesh: cube.stl
                material: AlSi10Mg
                supports: 10 %
                route: [depowder, stress_relief, plate_cut, machining, inspection]
              jetted: { mesh: cube.stl, material: 316L, route: [cure, sinter] }
            orders:
              - { part: cube, quantity: 40, release: evenly, due: 10 d after release }
              - { part: jetted, quantity: 30, release: 2026-03-05, due: 2026-03-20 }
            machines:
              S-m400-4: { count: 2, crew: operators, build_failure: 0.15 %/h, starts: full or after 8 h }
              S-jet: { count: 1 }
            stations:
              depowder: { crew: operators }
              stress_relief: { batch: 4 plates, starts: full or after 4 h }
              plate_cut: { method: band_saw, crew: operators, buffer: 3 }
              machining: { count: 2, time: "triangular(4 min, 6 min, 10 min)" }
              inspection: { crew: inspectors, scrap: 2 %, rework: 3 % to machining }
              cure: {}
              sinter: {}
            crews:
              operators: { count: 2, shift: two_shifts }
              inspectors: { count: 1, shift: day }
            powder:
              AlSi10Mg: { stock: 300 kg, reorder_at: 200 kg, order: 100 kg, lead_time: 3 d, refresh: 30 % }
              316L: { stock: 300 kg, reorder_at: 100 kg, order: 100 kg, lead_time: 3 d }
            """);
    }

    // A cube of 20 mm, as two triangles of each face.
    private static string Cube()
    {
        int[][] faces =
        [
            [0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5],
        ];
        static string Vertex(int corner) => $"vertex {20 * (corner & 1)} {20 * (corner >> 1 & 1)} {20 * (corner >> 2)}";
        static string Facet(int a, int b, int c) => $"facet normal 0 0 0 outer loop {Vertex(a)} {Vertex(b)} {Vertex(c)} endloop endfacet";
        return $"solid cube\n{string.Join('\n', faces.SelectMany(f => new[] { Facet(f[0], f[1], f[2]), Facet(f[0], f[2], f[3]) }))}\n"
            + "endsolid cube\n";
    }
}
