using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Processes.Tests.Invariants;

/// <summary>What must hold of every process, and of planning layer by layer.</summary>
public sealed class ProcessProperties
{
    private static readonly Length Layer = Length.FromMicrometres(40);

    private static readonly BuildPlate Plate = BuildPlate.Rectangle(new(0.1), new(0.1), new(0.1));

    private static IEnumerable<IBuildRateModel> Models()
    {
        var careful = new LayerSettings(new(285), new(1.02), Length.FromMicrometres(161));
        yield return new NominalRate(new(5e-9), Layer, new(9));
        yield return new MeltPoolScaling(Samples.Titanium, Samples.Large, new() { LayerHeight = Layer });
        yield return new LayerwisePlanning
        {
            Careful = careful,
            Bold = careful with { Speed = new(2) },
            LayerHeight = Layer,
            LayerChange = new(7)
        };
        yield return new LayerwiseMeltPool(new(Samples.Titanium, Samples.Large, new() { LayerHeight = Layer }), null, new());
        yield return new ElectronBeamMelting(new()
        {
            Name = "beam",
            Plate = Plate,
            BeamPower = new(900),
            RakeTime = new(8),
            PreheatTime = new(12)
        }, Layer, new(40e9), new(0.5));
        yield return new BinderJetting(
            new()
            {
                Name = "jet",
                Plate = Plate,
                HeadWidth = new(0.1),
                PrintSpeed = new(0.4),
                SpreadSpeed = new(0.2),
                DryingTime = new(10)
            }, Layer, new(0.55), new(0.97), new(0.6));
        yield return new VatPhotopolymerisation(
            new()
            {
                Name = "316L",
                PenetrationDepth = new(60e-6),
                CriticalExposure = new(100),
                SolidLoading = new(0.5),
                SinteredDensity = new(0.98)
            },
            new() { Name = "vat", Plate = Plate, Irradiance = new(300), SeparationTime = new(3), CoatingTime = new(4) }, Layer, 2);
    }

    private static readonly Arbitrary<double[]> Areas = Gen.Choose(1, 2500).NonEmptyListOf()
        .Select(list => list.Select(a => a * 1e-6).ToArray()).ToArbitrary();

    private static void ForAll(Action<double[]> check) => Prop.ForAll(Areas, check).Holds(200);

    private static SlicedPart Part(IBuildRateModel model, double[] areas) =>
        Samples.Part(model.LayerHeight, areas, [.. areas.Select(a => 4 * Math.Sqrt(a))]);

    [Fact]
    public void Larger_parts_and_fuller_plates_never_take_less_time() => ForAll(areas =>
    {
        foreach (var model in Models())
        {
            double Print(double[] of, int units = 1) => model.Scan(Part(model, of)).Build(units).Print.Seconds;
            var seconds = Print(areas);
            Assert.True(seconds > 0 && double.IsFinite(seconds));
            Assert.True(Print([.. areas, areas[^1]]) > seconds);
            Assert.True(Print(areas, 2) >= seconds);
            Assert.True(Print(areas, 2) <= 2 * seconds);
            Assert.True(model.Oversize >= 1);
            // twice the area in the same layers; layer-wise planning goes bolder over fuller layers, but not so much
            Assert.True(Print([.. areas.Select(a => Math.Min(2 * a, 25e-4))]) >= seconds * (1 - 1e-12) || model is LayerwisePlanning);
        }
    });

    /// <summary>
    /// From a mesh on: a box that is larger in one direction takes more time, or the same where whole layers are printed and it is no
    /// higher.
    /// </summary>
    [Fact]
    public void Time_rises_with_the_volume_of_a_mesh() =>
        Prop.ForAll(Gen.Choose(1, 40).Three().Zip(Gen.Choose(0, 2)).ToArbitrary(), box =>
        {
            double[] edges = [box.Item1.Item1 * 1e-3, box.Item1.Item2 * 1e-3, box.Item1.Item3 * 1e-4 + 1e-3];
            double[] larger = [.. edges];
            larger[box.Item2] *= 1.5;
            foreach (var model in Models())
            {
                double Print(double[] of) => model.Scan(model.Slice(Box.Create(new(of[0]), new(of[1]), new(of[2])))).Build(1).Print.Seconds;
                if (model is BinderJetting or VatPhotopolymerisation && box.Item2 < 2) Assert.Equal(Print(edges), Print(larger));
                else Assert.True(Print(larger) > Print(edges) * (1 - 1e-9), $"{model.GetType().Name}");
            }
        }).Holds(100);

    /// <summary>Di and Yang's Figure 10: with planning no layer takes longer than without.</summary>
    [Fact]
    public void Planning_never_slows_a_layer_and_keeps_the_energy_density() => ForAll(areas =>
    {
        var careful = new LayerSettings(new(285), new(1.02), Length.FromMicrometres(161));
        var floor = careful.EnergyDensity(Layer) * 0.8;
        var planning = new LayerwisePlanning
        {
            Careful = careful,
            Bold = new(new(370), new(2), Length.FromMicrometres(180)),
            LayerHeight = Layer,
            LayerChange = new(7),
            LeastEnergyDensity = floor,
        };
        var part = Samples.Part(Layer, areas, areas);
        var plan = planning.Plan(part, LayerComplexity.OfLayers(part));
        Assert.InRange(plan.Saved.Fraction, 0, 1);
        Assert.Equal(part.LayerCount, plan.Layers.Sum(l => l.Slices));
        Assert.All(plan.Layers, layer =>
        {
            Assert.True(layer.Settings.Scan(layer.Area) <= careful.Scan(layer.Area) * (1 + 1e-12));
            Assert.True(layer.Settings.EnergyDensity(Layer) >= floor * (1 - 1e-9));
        });
    });

    [Fact]
    public void The_cure_depth_agrees_with_the_cure_ratio() =>
        Prop.ForAll(Gen.Choose(1, 400).Two().ToArbitrary(), pair =>
        {
            var feedstock =
                new Feedstock
                {
                    Name = "x",
                    PenetrationDepth = Length.FromMicrometres(pair.Item1),
                    CriticalExposure = new(100),
                    SolidLoading = new(0.5),
                    SinteredDensity = new(0.98)
                };
            var depth = Length.FromMicrometres(pair.Item2);
            var exposure = feedstock.Exposure(depth);
            Assert.True(exposure.Si >= 100);
            if (double.IsFinite(exposure.Si)) Assert.InRange(feedstock.CureDepth(exposure) / depth, 1 - 1e-9, 1 + 1e-9);
        }).Holds(300);
}
