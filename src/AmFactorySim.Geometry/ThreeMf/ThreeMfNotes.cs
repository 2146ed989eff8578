namespace AmFactorySim.Geometry;

// What is in a 3MF package and was not read, for warnings.
internal sealed class ThreeMfNotes
{
    public bool IsUnitIgnored { get; set; }

    public int NotPrintable { get; set; }

    // Objects of types other than "model" in the build, by type.
    public SortedDictionary<string, int> OtherTypes { get; } = new(StringComparer.Ordinal);

    public int Beams { get; set; }

    public int SlicerVolumes { get; set; }

    public bool IsLowResolution { get; set; }

    public SortedSet<string> UnknownExtensions { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Warnings()
    {
        if (IsUnitIgnored) yield return "the unit that is given is ignored: a 3MF file states its own";
        if (NotPrintable > 0) yield return $"{Solid.Count(NotPrintable, "item")} marked as not printable left out";
        foreach (var (type, count) in OtherTypes) yield return $"{Solid.Count(count, "object")} of type {type} left out";
        if (SlicerVolumes > 0)
            yield return $"{Solid.Count(SlicerVolumes, "modifier, support or negative volume")} of the slicer left out; a negative volume "
                + "is not subtracted";
        if (Beams > 0) yield return $"{Solid.Count(Beams, "beam")} of a beam lattice not read: its volume is not included";
        if (IsLowResolution) yield return "a mesh is the low-resolution form of an object with slices, which are not read";
        foreach (var extension in UnknownExtensions)
            yield return $"the extension {extension}, which the file requires, is not read: check the volume";
    }
}
