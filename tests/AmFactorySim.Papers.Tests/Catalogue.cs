using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using YamlDotNet.RepresentationModel;

namespace AmFactorySim.Papers.Tests;

/// <summary>The shipped catalogue, so that the papers are tested with what planners use.</summary>
internal static class Catalogue
{
    public static Material Material(string name)
    {
        var entry = Entry("materials", name);
        return new()
        {
            Name = name,
            Density = Read<Rate<Mass, Volume>>(entry, "density"),
            MeltingTemperature = Read<Temperature>(entry, "melting_temperature"),
            SpecificHeat = Read<SpecificHeat>(entry, "specific_heat"),
            Diffusivity = Read<Rate<Area, Duration>>(entry, "diffusivity"),
            MeltWidthConstant = Number(entry, "melt_width_constant"),
            MeltingEnthalpy = Read<Rate<Energy, Volume>>(entry, "melting_enthalpy"),
            MeltDepthConstant = Number(entry, "melt_depth_constant"),
            Absorptivity = Read<Share>(entry, "absorptivity"),
        };
    }

    public static PowderBedMachine Machine(string name)
    {
        var entry = Entry("machines", name);
        var chamber = (YamlMappingNode)entry["chamber"];
        var height = Read<Length>(chamber, "height");
        return new()
        {
            Name = name,
            Plate = chamber.Children.ContainsKey("diameter")
                ? BuildPlate.Round(Read<Length>(chamber, "diameter"), height)
                : BuildPlate.Rectangle(Read<Length>(chamber, "width"), Read<Length>(chamber, "depth"), height),
            Lasers = (int)Number(entry, "lasers"),
            LaserPower = Read<Power>(entry, "laser_power"),
            Spot = Read<Length>(entry, "spot"),
            RecoatSpeed = Read<Rate<Length, Duration>>(entry, "recoat_speed"),
            PlatformTime = Read<Duration>(entry, "platform_time"),
        };
    }

    public static Rate<Money, Mass> PowderPrice(string material) => Read<Rate<Money, Mass>>(Entry("powder", material), "price");

    public static IEnumerable<string> Names(string section) => Section(section).Children.Keys.Select(k => ((YamlScalarNode)k).Value!);

    private static YamlMappingNode Entry(string section, string name) => (YamlMappingNode)Section(section)[name];

    private static YamlMappingNode Section(string section)
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "catalogue", $"{section}.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode[section];
    }

    private static T Read<T>(YamlMappingNode entry, string key) where T : struct, IQuantity<T> =>
        QuantityText.Parse<T>(((YamlScalarNode)entry[key]).Value!);

    private static double Number(YamlMappingNode entry, string key) =>
        double.Parse(((YamlScalarNode)entry[key]).Value!, System.Globalization.CultureInfo.InvariantCulture);
}
