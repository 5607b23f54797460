module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3_1 u0 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor3_1 u1 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n1)
  );
  sky130_fd_sc_hd__o211ai_1 u10 (
    .A1(n29),
    .A2(n3),
    .B1(n28),
    .C1(n4),
    .Y(n11)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(n11),
    .A2(n5),
    .B1(n6),
    .Y(n30)
  );
  sky130_fd_sc_hd__nand2_1 u12 (
    .A(n5),
    .B(n30),
    .Y(n24)
  );
  sky130_fd_sc_hd__o21a_1 u13 (
    .A1(n6),
    .A2(x_recency_months[1]),
    .B1(n24),
    .X(n15)
  );
  sky130_fd_sc_hd__or3_1 u14 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .X(n18)
  );
  sky130_fd_sc_hd__or3_1 u15 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[1]),
    .X(n8)
  );
  sky130_fd_sc_hd__nand2_1 u16 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n7)
  );
  sky130_fd_sc_hd__xnor2_1 u17 (
    .A(x_monetary_cc[2]),
    .B(n7),
    .Y(n19)
  );
  sky130_fd_sc_hd__a211o_1 u18 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[6]),
    .C1(x_monetary_cc[3]),
    .X(n10)
  );
  sky130_fd_sc_hd__or3_1 u19 (
    .A(x_monetary_cc[7]),
    .B(n10),
    .C(n19),
    .X(n9)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u20 (
    .A1(n9),
    .A2(n8),
    .B1(n18),
    .Y(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u21 (
    .A1(n9),
    .A2(x_monetary_cc[4]),
    .B1(n18),
    .Y(n32)
  );
  sky130_fd_sc_hd__a21oi_1 u22 (
    .A1(x_monetary_cc[3]),
    .A2(x_monetary_cc[1]),
    .B1(n32),
    .Y(n20)
  );
  sky130_fd_sc_hd__or3_1 u23 (
    .A(n20),
    .B(n10),
    .C(x_monetary_cc[4]),
    .X(n26)
  );
  sky130_fd_sc_hd__a21oi_1 u24 (
    .A1(x_recency_months[3]),
    .A2(n30),
    .B1(n11),
    .Y(n12)
  );
  sky130_fd_sc_hd__nand2_1 u25 (
    .A(n12),
    .B(n26),
    .Y(n13)
  );
  sky130_fd_sc_hd__a21oi_1 u26 (
    .A1(n13),
    .A2(n14),
    .B1(n15),
    .Y(n37)
  );
  sky130_fd_sc_hd__a211o_1 u27 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[3]),
    .C1(x_frequency_times[2]),
    .X(n16)
  );
  sky130_fd_sc_hd__a21oi_1 u28 (
    .A1(n16),
    .A2(x_frequency_times[4]),
    .B1(x_frequency_times[7]),
    .Y(n17)
  );
  sky130_fd_sc_hd__or3b_2 u29 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C_N(n17),
    .X(n21)
  );
  sky130_fd_sc_hd__o21ai_0 u3 (
    .A1(n0),
    .A2(n1),
    .B1(n2),
    .Y(n22)
  );
  sky130_fd_sc_hd__nor4bb_1 u30 (
    .A(n18),
    .B(n19),
    .C_N(n20),
    .D_N(n21),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor2_1 u31 (
    .A(n21),
    .B(n22),
    .Y(n23)
  );
  sky130_fd_sc_hd__a21oi_1 u32 (
    .A1(n23),
    .A2(n24),
    .B1(n25),
    .Y(n36)
  );
  sky130_fd_sc_hd__a21o_1 u33 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[2]),
    .B1(n26),
    .X(n31)
  );
  sky130_fd_sc_hd__nand2_1 u34 (
    .A(x_time_months[1]),
    .B(x_time_months[5]),
    .Y(n27)
  );
  sky130_fd_sc_hd__nand3_1 u35 (
    .A(n27),
    .B(n28),
    .C(n29),
    .Y(n33)
  );
  sky130_fd_sc_hd__o21ai_0 u36 (
    .A1(n30),
    .A2(n33),
    .B1(n31),
    .Y(n34)
  );
  sky130_fd_sc_hd__a21oi_1 u37 (
    .A1(n32),
    .A2(n33),
    .B1(n34),
    .Y(n35)
  );
  sky130_fd_sc_hd__maj3_1 u38 (
    .A(n35),
    .B(n36),
    .C(n37),
    .X(y)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(n22),
    .B(x_recency_months[4]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nand2b_1 u5 (
    .A_N(x_recency_months[3]),
    .B(n4),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21ai_0 u6 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n28)
  );
  sky130_fd_sc_hd__a211oi_1 u8 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[4]),
    .C1(x_time_months[3]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o31ai_1 u9 (
    .A1(x_time_months[3]),
    .A2(x_time_months[2]),
    .A3(x_time_months[4]),
    .B1(x_time_months[5]),
    .Y(n29)
  );
endmodule
