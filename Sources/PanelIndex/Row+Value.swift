import GRDB
import PanelModel

extension Row {
    /// The value of a column, counted from 0.
    ///
    /// Throws where the row does not hold one, so that a damaged file is an error and not the end of the program, as it
    /// is with a subscript.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value {
        try decode(atIndex: column)
    }

    /// The day of a column.
    func day(_ column: Int) throws -> CivilDate {
        CivilDate(dayNumber: Int(try decode(Int32.self, atIndex: column)))
    }
}
