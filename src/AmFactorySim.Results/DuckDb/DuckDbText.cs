using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>
/// A text as DuckDB keeps it in a vector (duckdb_string_t): up to twelve bytes in place, longer ones behind a pointer, with their first
/// four bytes in place.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct DuckDbText
{
    private const int InPlace = 12;

    [FieldOffset(0)] private readonly int _length;
    [FieldOffset(4)] private Inlined _inlined;
    [FieldOffset(8)] private readonly byte* _pointer;

    /// <param name="pinned">UTF-8 bytes that stay where they are for as long as DuckDB may read them.</param>
    public DuckDbText(ReadOnlySpan<byte> pinned)
    {
        _length = pinned.Length;
        if (pinned.Length <= InPlace)
        {
            pinned.CopyTo(_inlined);
            return;
        }
        pinned[..4].CopyTo(_inlined);
        _pointer = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(pinned));
    }

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => _length <= InPlace ? ((ReadOnlySpan<byte>)_inlined)[.._length] : new(_pointer, _length);

    [InlineArray(InPlace)]
    private struct Inlined
    {
        private byte _first;
    }
}
